/**
 * Tells V8 to make new objects among new objects, wherever in the program they are made. Left to itself it learns from
 * the places where objects last – words of the contents, which are kept – and from then on makes what comes from there
 * among the old objects, where it lies until everything is swept: a million words that live for one line. A volume of
 * 500 texts needs a quarter less memory and a tenth less time with this, measured on Node 20.20.
 *
 * Imported for what it does, before the rest of the program.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--no-allocation-site-pretenuring')
