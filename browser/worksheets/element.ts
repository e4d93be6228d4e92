/** `<rumbo-worksheet>`: brings the sheet that the build rendered to life; without it, it can be read and printed. */
import { find } from "../calculator/find";
import { Copies } from "../device/copy";
import { addCopyPanel } from "../device/copy_panel";
import { alive } from "../life";
import { isControl } from "./controls";
import { sayDay } from "./notes";
import "./progress";
import { pressRowButton } from "./row_actions";
import { Session } from "./session";
import { Sharing } from "./sharing";
import { checkValues } from "./values";

class RumboWorksheet extends HTMLElement {
  #leave: (() => void) | undefined;

  connectedCallback(): void {
    const life = new AbortController();
    const { signal } = life;
    const session = new Session(this);
    const sharing = new Sharing(session, signal);
    listenToPaper(session, signal);
    listenToButtons(session, sharing, signal);
    listenToWindow(session, signal);
    addCopies(session, signal);
    void sharing.follow(location.hash);
    alive(this, signal);
    this.#leave = () => {
      life.abort();
      session.end();
    };
  }

  disconnectedCallback(): void {
    this.#leave?.();
  }
}

function listenToPaper(session: Session, signal: AbortSignal): void {
  const { form } = session.sheet;
  form.addEventListener(
    "input",
    ({ target }) => {
      if (isControl(target)) session.typed(target);
    },
    { signal },
  );
  form.addEventListener(
    "focusout",
    ({ target }) => {
      if (isControl(target)) session.left(target);
    },
    { signal },
  );
}

function listenToButtons(session: Session, sharing: Sharing, signal: AbortSignal): void {
  session.element.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("button[data-action]") : null;
      if (button !== null) press(session, sharing, button);
    },
    { signal },
  );
}

function press(session: Session, sharing: Sharing, button: HTMLElement): void {
  switch (button.dataset["action"]) {
    case "print":
      return window.print();
    case "adopt":
      session.adopt();
      return sharing.forget();
    case "leave":
      session.leave();
      return sharing.forget();
    case "erase":
      return session.erase();
    case "undo":
    case "undo-notice":
      return session.undo();
    case "redo":
      return session.redo();
    default:
      if (!session.isVisiting) pressRowButton(session, button);
  }
}

function listenToWindow(session: Session, signal: AbortSignal): void {
  window.addEventListener("storage", () => session.takeUp(), { signal });
  window.addEventListener(
    "beforeunload",
    (event) => {
      if (session.isAtRisk) event.preventDefault();
    },
    { signal },
  );
  const today = find(session.element, '[data-slot="today"]', HTMLElement);
  window.addEventListener("beforeprint", () => (today.textContent = sayDay(new Date())), { signal });
}

function addCopies(session: Session, signal: AbortSignal): void {
  addCopyPanel(find(session.element, '[data-slot="copies"]', HTMLElement), {
    copies: new Copies(`worksheet-${session.id}`, 1, checkValues),
    name: `rumbo-${session.element.dataset["file"] ?? session.id}`,
    contents: () => session.sheet.read(),
    receive: (values) => {
      if (session.isVisiting) session.leave();
      session.change(session.texts("opened"), () => values);
    },
    signal,
  });
}

customElements.define("rumbo-worksheet", RumboWorksheet);
