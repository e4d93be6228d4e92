/** `<rumbo-checklist-progress>`: how far a list of another page has come, from the ids that the build has written here. */
import { FollowsMarks } from "./live";
import { marks } from "./marks";
import { part, sentence, slot } from "./parts";

export class RumboChecklistProgress extends FollowsMarks {
  protected override begin(): void {
    // Its markup is complete.
  }

  protected override show(): void {
    const ids = (this.dataset["ids"] ?? "").split(" ");
    const done = ids.filter((id) => marks.done.has(id)).length;
    const total = ids.length;
    part(this, "progress", HTMLProgressElement).value = done;
    slot(this, "count").textContent = sentence(this, done === total ? "complete" : "progress", {
      done,
      total,
    });
  }
}

customElements.define("rumbo-checklist-progress", RumboChecklistProgress);
