/** Syntax that is refused by a selector, for oxlint, which has no such rule: each option is a selector and what to say. */
export default {
  meta: { name: 'codedesk' },
  rules: {
    'restricted-syntax': {
      meta: { schema: { type: 'array', items: { type: 'object' } } },
      create: (context) =>
        Object.fromEntries(
          context.options.map(({ selector, message }) => [
            selector,
            (node) => context.report({ node, message }),
          ]),
        ),
    },
  },
};
