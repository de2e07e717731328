/**
 * Functions, their lengths, and their parameters that are only handed on: whose every use, in functions inside
 * too, is an argument of a call or of `new`, plainly (`f(row)`, `f(...row)`, `f(row!)`). What is put into a literal is not
 * handed on but gathered. Parameters are those of declared functions and of methods, not of arrow functions
 * (most of which are callbacks), and have a name of their own: the pieces of `{ a, b }` are no parameters.
 */

/**
 * @typedef {object} FoundFunction
 * @property {number} line where it starts, from 1
 * @property {number} lines from its first to its last, as written
 * @property {{ name: string, line: number, isHandedOn: boolean }[]} parameters none of an arrow function
 */

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/**
 * The functions of a file that have a body, those inside others too.
 * @returns {FoundFunction[]}
 */
export function functionsOf({ program, lineAt }) {
  const found = [];
  walk(program, (node) => {
    if (!functionTypes.has(node.type) || !node.body) return;
    const line = lineAt(node.start);
    const parameters = node.type === 'ArrowFunctionExpression' ? [] : node.params.filter(isOnlyParameter);
    const names = parameters.flatMap(plainName);
    found.push({
      line,
      lines: lineAt(node.end) - line + 1,
      parameters: names.map(({ name, start }) => ({
        name,
        line: lineAt(start),
        isHandedOn: isHandedOn(node, name),
      })),
    });
  });
  return found;
}

/** Whether a parameter has uses and each is an argument. */
function isHandedOn(node, name) {
  const uses = [];
  const look = (part) => collectUses(part, name, 'other', uses);
  for (const [child] of valuesIn(node, 'other')) look(child);
  return uses.length > 0 && uses.every((use) => use === 'argument');
}

/** Adds to `uses` the place of each use of the name: 'argument' or 'other'. */
function collectUses(node, name, place, uses) {
  if (node.type === 'Identifier') {
    if (node.name === name) uses.push(place);
  } else if (!hides(node, name))
    for (const [child, its] of valuesIn(node, place)) collectUses(child, name, its, uses);
}

/** Whether a function or block inside declares the name anew. */
function hides(node, name) {
  if (functionTypes.has(node.type))
    return node.params.flatMap(boundNames).some((bound) => bound.name === name);
  if (node.type !== 'BlockStatement') return false;
  return node.body.some(
    ({ type, declarations }) =>
      type === 'VariableDeclaration' &&
      declarations.flatMap(({ id }) => boundNames(id)).some((bound) => bound.name === name),
  );
}

/** The nodes within a node that are read as values, each with its place: 'argument' or 'other'. */
function valuesIn(node, place) {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return [[node.callee, 'other'], ...node.arguments.map((child) => [child, 'argument'])];
    case 'Property':
      return [...(node.computed ? [[node.key, 'other']] : []), [node.value, 'other']];
    case 'MemberExpression':
      return [[node.object, 'other'], ...(node.computed ? [[node.property, 'other']] : [])];
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return node.value ? [[node.value, 'other']] : [];
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return [[node.expression, place]];
    case 'SpreadElement':
      return [[node.argument, place]];
    case 'AssignmentPattern':
      return [[node.right, 'other']];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...node.params.flatMap(defaultsIn), node.body].map((child) => [child, 'other']);
    case 'VariableDeclarator':
      return [...defaultsIn(node.id), ...(node.init ? [node.init] : [])].map((child) => [child, 'other']);
    default:
      return isPattern(node) ? [] : childrenOf(node).map((child) => [child, 'other']);
  }
}

const isPattern = ({ type }) => type.startsWith('TS') || /^(Object|Array)Pattern$|^RestElement$/.test(type);

/** Whether it is no field besides, as `private name: string` is. */
const isOnlyParameter = ({ type }) => type !== 'TSParameterProperty';

/** The name of a parameter that is not taken apart. */
const plainName = (parameter) =>
  /Pattern$/.test(unwrapped(parameter).type)
    ? []
    : boundNames(parameter).filter(({ name }) => name !== 'this');

function unwrapped(parameter) {
  if (parameter.type === 'AssignmentPattern') return unwrapped(parameter.left);
  return parameter.type === 'TSParameterProperty' ? unwrapped(parameter.parameter) : parameter;
}

/** The names that a parameter or a declared variable binds. */
function boundNames(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'TSParameterProperty':
      return boundNames(pattern.parameter);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => boundNames(property.value ?? property.argument));
    default:
      return [];
  }
}

/** The values that stand in a pattern for what is missing. */
function defaultsIn(pattern) {
  switch (pattern?.type) {
    case 'AssignmentPattern':
      return [...defaultsIn(pattern.left), pattern.right];
    case 'TSParameterProperty':
      return defaultsIn(pattern.parameter);
    case 'ArrayPattern':
      return pattern.elements.flatMap(defaultsIn);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => defaultsIn(property.value));
    default:
      return [];
  }
}

function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string');
}

/** Calls back with a node and all below it. */
export function walk(node, visit) {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}
