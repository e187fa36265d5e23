// What the page of the plan may load: styles are inline, fonts are data, everything else is refused. Said once, for the
// page itself and for the header it is sent with.
export const planPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";
