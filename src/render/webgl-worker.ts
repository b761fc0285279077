// Asks beside the page: the first context waits for the graphics process, up to 150 ms in which the page would answer nobody.
import { webGlOn } from './webgl.ts'

postMessage(webGlOn(new OffscreenCanvas(1, 1)))
