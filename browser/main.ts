/** What every page loads: our custom elements. */
import "./calculator/element";
