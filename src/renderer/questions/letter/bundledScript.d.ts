// A script with all that it imports, as one text (electron.vite.config.ts): for a page that works without the app.
declare module '*?script' {
  const code: string;
  export default code;
}
