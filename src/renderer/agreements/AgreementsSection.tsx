// The section "agreements" of a workshop.
export default function AgreementsSection() {
  return <div data-section="agreements" />;
}
