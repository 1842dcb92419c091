/**
 * How V8 shall keep house, said before the rest of the program is loaded. Measured on Node 20.20 with 500 texts.
 *
 * New objects are made among new objects, wherever in the program they are made. Left to itself V8 learns from the places
 * where objects last – words of the contents, which are kept – and from then on makes what comes from there among the
 * old objects, where it lies until everything is swept: a million words that live for one line. A quarter less memory,
 * and a tenth less time.
 *
 * And the old objects are swept when two thirds of what they need has come on top, and not when they have trebled. A
 * printed volume takes 405 MB and not 490, for at most a twentieth more time in large builds.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--no-allocation-site-pretenuring')
setFlagsFromString('--heap-growing-percent=70')
