// The section "plan" of a workshop.
export default function PlanSection() {
  return <div data-section="plan" />;
}
