/* Holds back the theme's request for the search index until a reader turns to search: it weighs more than a page. */
(() => {
  const SEARCH = "[data-md-component=search], label[for=__search]";
  const INDEX = /\/search\/search_index\.json$/;
  // A link that opens a search, or marks what one found, needs the index at once.
  const asked = /[?&][qh]=/.test(location.search);
  const turnedTo = new Promise((resolve) => {
    if (asked) return resolve();
    for (const type of ["pointerover", "pointerdown", "focusin"]) {
      document.addEventListener(type, ({ target }) => {
        if (target instanceof Element && target.closest(SEARCH)) resolve();
      });
    }
  });
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.rumboWaits = INDEX.test(address);
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (!this.rumboWaits) return send.apply(this, body);
    turnedTo.then(() => send.apply(this, body));
  };
})();
