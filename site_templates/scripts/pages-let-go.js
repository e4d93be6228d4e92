/* Lets go of pages that the reader has left: the theme asks the screen's width anew on each and never stops listening,
   so that every page of a visit would stay in memory. What it listens to from the start, it needs until the end. */
(() => {
  const { addListener } = MediaQueryList.prototype;
  let [ofThisPage, sinceThen] = [[], []];
  MediaQueryList.prototype.addListener = function (listener) {
    if (this.media.includes("width")) sinceThen.push(() => this.removeListener(listener));
    addListener.call(this, listener);
  };
  document.addEventListener("DOMContentLoaded", () => {
    let isFirst = true;
    // The theme's own parts hear of a new page before us: what they have begun to listen to since then is of that page.
    window.document$?.subscribe(() => {
      for (const stop of ofThisPage) stop();
      [ofThisPage, sinceThen] = [isFirst ? [] : sinceThen, []];
      isFirst = false;
    });
  });
})();
