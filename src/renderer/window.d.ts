import type { CodeDeskApi } from '../bridge/contract';

declare global {
  // A global can only be extended as an interface.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly codedesk: CodeDeskApi;
  }
}
