/** Whether figures may be kept on this device, for all calculators; they are until the reader says no. */
import { Store } from "../device/store";

const store = new Store<boolean>("keeping", 1, (found) => (typeof found === "boolean" ? found : undefined));
const probe = new Store<boolean>("probe", 1, () => undefined);

export function mayKeep(): boolean {
  return store.read() ?? true;
}

export function choose(isOn: boolean): void {
  store.write(isOn);
}

export function onChoice(act: () => void, signal: AbortSignal): void {
  store.watch(act, signal);
}

/** Whether the browser lets a page keep anything. */
export function isAllowed(): boolean {
  const written = probe.write(true);
  probe.erase();
  return written !== "blocked";
}
