// Makes `electron` mean a module in which everything can be asked for and nothing ever happens: the app never becomes
// ready. Usage: node --import neverReady.ts
import { registerHooks } from 'node:module';
import { moduleNames } from './electronNames.ts';

const source = `
  const never = new Promise(() => undefined);
  const anything = () => new Proxy(function () {}, {
    apply: () => anything(),
    construct: () => anything(),
    get: (_, name) =>
      name === 'whenReady' ? () => never
      : name === 'then' ? undefined
      : name === Symbol.iterator ? function* () {}
      : name === Symbol.toPrimitive ? () => ''
      : anything(),
  });
  ${moduleNames()
    .map((name) => `export const ${name} = anything();`)
    .join('\n')}
`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
});
