import type { DragEvent } from 'react';
import { keyOf, refOf, type CodeRef } from '../../../core/code/ref';

/** Our own type beside the plain text, so that only codes of this window are taken as codes. */
const codeType = 'application/x-codedesk-code';

/** Makes something draggable as a code: to the comparison, or as text into any other program. */
export function dragsCode(ref: CodeRef) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(codeType, keyOf(ref));
      event.dataTransfer.setData('text/plain', ref.code);
      event.dataTransfer.effectAllowed = 'copy';
    },
  } as const;
}

/** Makes something a place where codes may be dropped. */
export function takesCodes(onCode: (ref: CodeRef) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(codeType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDrop: (event: DragEvent) => {
      const ref = refOf(event.dataTransfer.getData(codeType));
      if (!ref) return;
      event.preventDefault();
      onCode(ref);
    },
  } as const;
}
