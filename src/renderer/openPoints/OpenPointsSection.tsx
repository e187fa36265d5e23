// The section "openPoints" of a workshop.
export default function OpenPointsSection() {
  return <div data-section="openPoints" />;
}
