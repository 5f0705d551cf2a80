import type { CodeDeskApi } from '../bridge/contract';

declare global {
  // A global can only be extended as an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    readonly codedesk: CodeDeskApi;
  }
}
