/** The sentences that the page may have to say: all come from the markup, none from here. */

/*
 * What site_templates/calculator.html renders for this element, beside the form and the example.
 *
 * As attributes of <rumbo-calculator> (words in braces are filled in here, the rest is said as written):
 *
 *   data-text-badge-example      "Ejemplo"                     the result shown is the example's
 *   data-text-badge-yours        "Tus cifras"                  … is of the reader's own figures
 *   data-text-badge-mixed        "Tuyas y del ejemplo"         … is of the reader's own and some of the example's
 *   data-text-badge-link         "Cifras del enlace"           … is of the figures a link carried
 *   data-text-badge-kept         "Tus cifras: toca Calcular…"  … of the reader's own, kept from before, will be here
 *   data-text-badge-computing    "Calculando…"                 … is being replaced
 *   data-text-badge-previous     "Resultado anterior"          … is older than the figures typed
 *   data-text-badge-refused      "Sin resultado: revisa las cifras marcadas"
 *   data-text-borrowed           "Siguen como en el ejemplo: {fields}."
 *   data-text-borrowed-many      "Todavía hay {many} cifras del ejemplo."
 *   data-text-loading-download   "Descargando la calculadora: {loaded} de {total} MB"
 *   data-text-loading-start      "Encendiendo la calculadora…"
 *   data-text-loading-slow       "Encendiendo la calculadora… En este dispositivo tarda un poco más: …"
 *   data-text-remembered         "La última vez elegiste {country}: lo usaremos en cuanto toques tus cifras."
 *   data-text-link-newer         "Este enlace se hizo con una versión más nueva de esta página: mostramos el ejemplo. Vuelve a cargarla …"
 *   data-text-link-garbled       "No entendimos este enlace: …"
 *   data-text-link-broken        "La tabla de este enlace no se puede leer: …"
 *   data-text-link-country       "El enlace pide un país que esta página no conoce: leímos sus cifras en {country}."
 *
 * As elements:
 *
 *   <p data-slot="message" role="status" hidden></p>            above the form; holds the sentences on country and link
 *   <p data-slot="status" role="status" aria-live="polite" class="rumbo-visually-hidden"></p>     outside the result
 *   <div data-slot="runtime" class="rumbo-runtime" hidden>
 *     <div data-when="loading" hidden> <p data-slot="progress-text"></p> <progress data-slot="progress" aria-label="…"></progress> </div>
 *     <div data-when="failed" role="alert" hidden> what happened, the example still holds, nothing typed is lost
 *          <button type="button" data-action="retry">Intentar de nuevo</button> </div>
 *     <div data-when="consent" hidden> why and <span data-fill="size"></span> MB
 *          <button type="button" data-action="consent">Descargar y calcular</button> </div>
 *   </div>
 *
 * Set by this element, for CSS: data-state="idle|loading|ready|error", data-source="example|yours|link",
 * data-stale (the result is older than the figures), data-blank (a link's figures, or kept ones, have no result yet,
 * and the example's are gone from the page), data-country; aria-invalid on inputs.
 */

const NAMES = [
  "badge-example",
  "badge-yours",
  "badge-mixed",
  "badge-link",
  "badge-kept",
  "badge-refused",
  "badge-computing",
  "badge-previous",
  "borrowed",
  "borrowed-many",
  "loading-download",
  "loading-start",
  "loading-slow",
  "remembered",
  "link-newer",
  "link-garbled",
  "link-broken",
  "link-country",
] as const;

export type TextName = (typeof NAMES)[number];

export type Texts = (name: TextName, words?: Readonly<Record<string, string>>) => string;

/** Reads all the texts at once, so that a template that lacks one fails on its first page, not at the moment of need. */
export function textsOf(element: Element): Texts {
  const texts = new Map<TextName, string>();
  for (const name of NAMES) {
    const text = element.getAttribute(`data-text-${name}`);
    if (text === null) throw new Error(`calculator.html: <rumbo-calculator> lacks data-text-${name}`);
    texts.set(name, text);
  }
  return (name, words = {}) => fillIn(texts.get(name) ?? "", words);
}

/** A sentence with words put in for those in braces. */
export function fillIn(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, word: string) =>
    Object.hasOwn(words, word) ? (words[word] ?? "") : braces,
  );
}
