// Builds main and command line, preload and the app into out/. What runs from there needs no node_modules but
// Electron's; it reads templates and the sample workshop from resources/ beside out/, where an installer has to put
// them as well.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import { languages } from './src/domain/record/languages.ts';

/**
 * The oldest that the app runs on, as README says; of the browsers the one with the least syntax. See
 * src/baseline/builtIns.ts for what JavaScript lacks there.
 */
const oldest = { node: 'node20', syntax: 'es2021', browser: 'safari15.4' };

// All of it comes from this computer, so the size of one file matters less than the number of them.
const chunkSizeWarningLimit = 4_000;

// On a slow machine the bundler would tell whoever starts the app for the first time which plugins took how long.
const checks = { bundlerTimings: false };

/** electron-vite wants relative addresses, for pages read from disk; ours is always served, at / and at /w/ID. */
function servedFromRoot(): Plugin {
  return {
    name: 'served-from-root',
    enforce: 'post',
    config: () => ({ base: '/', build: { target: oldest.syntax, cssTarget: oldest.browser } }),
  };
}

/**
 * Has Chromium compile every function of the first script while it loads, in another thread, instead of each at its
 * first call: a board opens eight per cent sooner, for a megabyte of memory. To other browsers it is a comment. It
 * counts in the first line only.
 */
function compiledWhileLoading(): Plugin {
  return {
    name: 'compiled-while-loading',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && (chunk.isEntry || chunk.name === 'react'))
            chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}

/**
 * A script imported with `?script` comes as one text with all that it imports: for a page that works without the app
 * (the pulse and the prework by mail).
 */
function scriptsAsText(): Plugin {
  const query = '?script';
  return {
    name: 'scripts-as-text',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return null;
      const input = id.slice(0, -query.length);
      const built = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          target: [oldest.syntax, oldest.browser],
          minify: 'oxc',
          modulePreload: false,
          rollupOptions: { checks, input, output: { format: 'iife' } },
        },
      });
      const [script] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
      if (script?.type !== 'chunk') throw new Error(`${input} could not be bundled.`);
      return { code: `export default ${JSON.stringify(script.code)};`, map: null };
    },
  };
}

/**
 * react-aria checks the browser's language by asking which locales dates can be written in, which reads all of them:
 * thirty milliseconds, a hundred on a slow machine. Whether it is well-formed, which is what it wants to know, is told
 * at once.
 */
function cheapLocaleCheck(): Plugin {
  const asked = 'Intl.DateTimeFormat.supportedLocalesOf(';
  return {
    name: 'cheap-locale-check',
    enforce: 'pre',
    transform(code, id) {
      if (!/react-aria\/dist\/.*useDefaultLocale\.m?js$/.test(id)) return null;
      if (!code.includes(asked))
        throw new Error(
          'react-aria checks the language in another way now: cheapLocaleCheck in electron.vite.config.ts can go.',
        );
      return { code: code.replace(asked, 'Intl.getCanonicalLocales('), map: null };
    },
  };
}

/**
 * Libraries that measure how long ago something was by the wall clock: a clock that is set back would silence presence
 * for as long, one that is set ahead would take everybody for gone. Their differences are the same by a clock that
 * nobody sets.
 */
function clocksThatNobodySets(): Plugin {
  const replaced: readonly (readonly [RegExp, string, string])[] = [
    [
      /node_modules\/lib0\/time\.js$/,
      'getUnixTime = Date.now',
      'getUnixTime = () => Math.round(performance.timeOrigin + performance.now())',
    ],
    [/@hocuspocus\/server\/dist\/.*\.esm\.js$/, 'Date.now()', 'performance.now()'],
  ];
  return {
    name: 'clocks-that-nobody-sets',
    enforce: 'pre',
    transform(code, id) {
      const found = replaced.find(([file]) => file.test(id));
      if (!found) return null;
      if (!code.includes(found[1]))
        throw new Error(`${id} measures time in another way now: see electron.vite.config.ts.`);
      return { code: code.replaceAll(found[1], found[2]), map: null };
    },
  };
}

/** Notes what the first script is made of, for the test and the bench that look at it. */
function firstScriptNoted(): Plugin {
  return {
    name: 'first-script-noted',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
        const first = chunks.filter(({ isEntry, name }) => isEntry || name === 'react');
        const packages = first
          .flatMap(({ moduleIds }) => moduleIds)
          .flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
        const noted = {
          bytes: first.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0),
          packages: [...new Set(packages)].sort(),
        };
        this.emitFile({ type: 'asset', fileName: 'first-script.json', source: JSON.stringify(noted, null, 2) });
      },
    },
  };
}

/** Tells public/boot.js where the texts of each language are, so that they load beside the first script. */
function textsAhead(): Plugin {
  return {
    name: 'texts-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const places = languages.map((language) => {
          const file = `src/i18n/${language}/catalogue.ts`;
          const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(file)));
          if (!chunk || chunk.isEntry) throw new Error(`${file} has to be a script of its own.`);
          return `data-${language}="/${chunk.fileName}"`;
        });
        return html.replace('src="/boot.js"', `src="/boot.js" ${places.join(' ')}`);
      },
    },
  };
}

export default defineConfig({
  main: {
    plugins: [clocksThatNobodySets()],
    // Else React comes twice, and its slow development half is the one that runs.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      externalizeDeps: false,
      target: oldest.node,
      minify: 'oxc',
      chunkSizeWarningLimit,
      rollupOptions: {
        checks,
        input: {
          index: 'src/main/index.ts',
          engine: 'src/main/engineProcess.ts',
          cli: 'src/cli/index.ts',
          planWorker: 'src/engine/printing/planWorker.ts',
          fileWorker: 'src/engine/exchange/fileWorker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        // ws asks for the last two if they happen to be installed.
        external: ['electron', 'bufferutil', 'utf-8-validate'],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        checks,
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload has to be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [
      react(),
      clocksThatNobodySets(),
      servedFromRoot(),
      cheapLocaleCheck(),
      compiledWhileLoading(),
      scriptsAsText(),
      textsAhead(),
      firstScriptNoted(),
    ],
    build: {
      minify: 'oxc',
      chunkSizeWarningLimit,
      // Fonts stay files: the content security policy of the engine allows none from data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One style sheet: each that comes later has the whole board styled again, while somebody is scrolling it.
      cssCodeSplit: false,
      rollupOptions: {
        checks,
        input: 'src/renderer/index.html',
        // What the board needs comes as one file: each further one costs as much as some ten kilobytes. React and lib0
        // make errors in advance; where somebody looks on (a debugger, a test) the browser then reads the whole script
        // once more, so theirs is one of its own.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'react',
                test: /renderer\/createRoot|node_modules\/(react|react-dom|scheduler|lib0)\//,
                tags: ['$initial'],
                priority: 2,
              },
              { name: 'app', tags: ['$initial'], priority: 1 },
            ],
          },
        },
      },
    },
  },
});
