/** The script that draws; pages load it only when a picture comes into view, and find it under this name. */
import { bars } from "./bars";
import type { Drawings } from "./drawing";
import { funnel } from "./funnel";
import { interval } from "./interval";
import { levels } from "./levels";
import { lines } from "./lines";
import { stack } from "./stack";
import { tornado } from "./tornado";

const drawings: Drawings = { bars, funnel, interval, levels, lines, stack, tornado };

Object.assign(globalThis, { rumboDrawings: drawings });
