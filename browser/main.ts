/** What every page loads: our custom elements, and the buttons outside them. */
// First: the elements read the address.
import "./links/altered";
import "./calculator/element";
import "./checklists/checklist";
import "./checklists/progress";
import "./checklists/summary";
import "./print_page";
import "./worksheets/element";
import "./terms/notes";
