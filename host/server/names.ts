export const pokeSecretHeader = 'x-codedesk-secret';
