// The parts of AWS SDK v3 that dynode touches, as structures: no SDK type is imported, so any release fits.

/** A client of AWS SDK v3, or what takes commands as one does. */
export interface SdkClient {
  send(...parameters: never[]): unknown;
}

/** The handler at each place of the SDK's middleware stack. */
export type SdkHandler = (args: SdkArguments) => Promise<SdkResult>;

export interface SdkArguments {
  readonly input: object;
  readonly request?: unknown;
}

export interface SdkResult {
  readonly response?: unknown;
  readonly output?: unknown;
}

export type SdkContext = Record<string, unknown>;

export type SdkMiddleware = (next: SdkHandler, context: SdkContext) => SdkHandler;

export interface SdkStack {
  add(middleware: SdkMiddleware, options: object): void;
  addRelativeTo(middleware: SdkMiddleware, options: object): void;
}

/** What a client's stack can be added to. */
export interface SdkPluggable {
  applyToStack(stack: SdkStack): void;
  identify(): string[];
  identifyOnResolve(): boolean;
}

/** A client's own stack, as a command is given it. */
export interface SdkClientStack {
  concat(pluggable: SdkPluggable): { resolve(handler: SdkHandler, context: SdkContext): SdkHandler };
}

export interface SdkEndpoint {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, readonly string[] | string>>;
  readonly properties?: { readonly authSchemes?: readonly Record<string, unknown>[] };
}

/** The configuration of a client as far as a command reads it. */
export interface SdkConfiguration {
  readonly logger?: unknown;
  readonly requestHandler: { handle(request: unknown, options: object): Promise<SdkResult> };
  readonly region: string | (() => Promise<string>);
  readonly endpoint?: () => Promise<SdkAddress>;
  readonly endpointProvider?: (parameters: object, context?: object) => SdkEndpoint;
  readonly isCustomEndpoint?: boolean;
  readonly ignoreConfiguredEndpointUrls?: boolean;
  /** What the environment or the shared configuration says. */
  readonly serviceConfiguredEndpoint?: () => Promise<SdkAddress | string | undefined>;
  readonly useFipsEndpoint?: boolean | (() => Promise<boolean>);
  readonly useDualstackEndpoint?: boolean | (() => Promise<boolean>);
  readonly base64Encoder: (bytes: Uint8Array) => string;
  readonly base64Decoder: (text: string) => Uint8Array;
  readonly utf8Encoder: (bytes: Uint8Array) => string;
  readonly streamCollector: (stream: unknown) => Promise<Uint8Array>;
}

/** Where requests go, as parts. */
export interface SdkAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly path: string;
}
