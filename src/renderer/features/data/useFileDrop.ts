import { useEffect, useState } from 'react';
import { droppedFiles } from './dropped-files';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Lets files be dropped anywhere on the window. Without this a dropped file would make the page navigate to it.
 * Returns whether files are being dragged over the window.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      if (carriesFiles(event)) setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      if (!event.dataTransfer || !carriesFiles(event)) return;
      droppedFiles(event.dataTransfer).then((files) => {
        if (files.length) onFiles(files);
      }, reportError);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);

  return isOver;
}
