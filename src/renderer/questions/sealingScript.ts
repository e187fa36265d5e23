// The script that seals answers. Few windows are ever asked, so it is one of its own: fetched ahead while a question is
// open, because the host may be away when somebody answers.
export const loadSealing = () => import('../../domain/questions/sealing.ts');
