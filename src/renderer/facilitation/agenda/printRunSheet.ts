// Prints the run sheet: it is drawn beside the agenda, hidden on the screen, and alone on paper.

/** @param title becomes the name of the file where the system saves it as PDF */
export function printRunSheet(title: string) {
  const { dataset } = document.body;
  const before = document.title;
  const end = () => {
    delete dataset['runSheet'];
    document.title = before;
    window.removeEventListener('afterprint', end);
  };
  dataset['runSheet'] = '';
  document.title = title;
  window.addEventListener('afterprint', end);
  window.print();
}
