/** `<rumbo-worksheet-progress>`: on the index, how far the reader has come with a sheet on this device. */
import { storeOf } from "./keeping";
import { textsOf } from "./texts";

class RumboWorksheetProgress extends HTMLElement {
  connectedCallback(): void {
    const kept = storeOf(this.getAttribute("sheet") ?? "").read();
    if (kept === undefined || kept.filled === 0) return;
    const { filled, total } = kept;
    this.textContent = textsOf(this)(filled < total ? "count" : "complete", { filled, total });
  }
}

customElements.define("rumbo-worksheet-progress", RumboWorksheetProgress);
