/** What every page loads: our custom elements, and the buttons outside them. */
import "./calculator/element";
import "./print_page";
import "./terms/notes";
