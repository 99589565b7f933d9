import { loadedModuleCount, loadedModules } from './loaded-modules.ts';

/** What a package of the SDK exports, as `import * as sdk` gives it. */
export type SdkModule = object;

/** The packages of the SDK whose classes a fake client stands in for. */
export type SdkPackage = 'client-dynamodb' | 'client-dynamodb-streams' | 'lib-dynamodb';

/** Finds the SDK a client's users have loaded, whose classes its exceptions and the client itself pass for. */
export class InstalledSdk {
  private readonly packageName: SdkPackage;
  private readonly given: SdkModule | undefined;
  private found: readonly SdkModule[] = [];
  private searchedCount = -1;

  /** @param given the package as the user imported it; else the copies in Node's registry of modules are searched */
  constructor(packageName: SdkPackage, given?: SdkModule) {
    this.packageName = packageName;
    this.given = given;
  }

  /** The module given; else the loaded copy that `command` is of; else the first copy loaded. */
  moduleFor(command?: object): SdkModule | undefined {
    if (this.given !== undefined) return this.given;
    const ofCommand = (): SdkModule | undefined =>
      command === undefined ? this.found[0] : this.found.find((copy) => isOf(copy, command));
    const known = ofCommand();
    if (known !== undefined) return known;
    this.search();
    return ofCommand() ?? this.found[0];
  }

  /** Searches anew where modules were loaded since the last time. */
  private search(): void {
    const count = loadedModuleCount();
    if (count === this.searchedCount) return;
    this.searchedCount = count;
    this.found = loadedModules(ENTRY_FILES[this.packageName]);
  }

  /** What instances of one of these classes inherit; the first that the SDK has. */
  prototypeOf(...classNames: readonly string[]): object | undefined {
    const sdk = this.moduleFor();
    for (const className of classNames) {
      const exported: unknown = sdk === undefined ? undefined : Reflect.get(sdk, className);
      if (typeof exported === 'function') return exported.prototype as object;
    }
    return undefined;
  }
}

/** Also of packages installed under another name, `client-dynamodb-v3` say. */
const ENTRY_FILES: Readonly<Record<SdkPackage, RegExp>> = {
  'client-dynamodb': /client-dynamodb(?!-streams)[^\\/]*[\\/]dist-cjs[\\/]index\.js$/,
  'client-dynamodb-streams': /client-dynamodb-streams[^\\/]*[\\/]dist-cjs[\\/]index\.js$/,
  'lib-dynamodb': /lib-dynamodb[^\\/]*[\\/]dist-cjs[\\/]index\.js$/,
};

function isOf(sdk: SdkModule, command: object): boolean {
  const { name } = command.constructor;
  return Object.hasOwn(sdk, name) && Reflect.get(sdk, name) === command.constructor;
}
