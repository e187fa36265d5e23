// How schemas check, settled before the first of them is made, so main.tsx imports it before everything else.
import * as z from 'zod/mini';

// The content security policy forbids compiling code at run time.
z.config({ jitless: true });
