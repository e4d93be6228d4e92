/** Buttons that print the page they stand in; where there is no script, the browser's own menu prints it too. */
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest('[data-action="print-page"]') !== null) window.print();
});
