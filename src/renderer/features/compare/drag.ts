import type { DragEvent } from 'react';

/** Our own type beside the plain text, so that only codes of this window are taken as codes. */
const codeType = 'application/x-codedesk-code';

/** Makes something draggable as a code: to the comparison, or as text into any other program. */
export function dragsCode(code: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(codeType, code);
      event.dataTransfer.setData('text/plain', code);
      event.dataTransfer.effectAllowed = 'copy';
    },
  } as const;
}

/** Makes something a place where codes may be dropped. */
export function takesCodes(onCode: (code: string) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(codeType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDrop: (event: DragEvent) => {
      const code = event.dataTransfer.getData(codeType);
      if (!code) return;
      event.preventDefault();
      onCode(code);
    },
  } as const;
}
