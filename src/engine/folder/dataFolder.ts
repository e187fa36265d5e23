// Where the data lies by default: the system's folder for application data, the same for app and
// command line.
import envPaths from 'env-paths';

export function defaultDataDir(): string {
  return envPaths('Handschlag', { suffix: '' }).data;
}
