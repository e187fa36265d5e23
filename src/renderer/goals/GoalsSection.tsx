// The section "goals" of a workshop.
export default function GoalsSection() {
  return <div data-section="goals" />;
}
