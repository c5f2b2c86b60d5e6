# SPDX-License-Identifier: EUPL-1.2
"""Compiling: Jinja's environment with what costs it most made cheaper: compiling, output, calls, includes."""

import sys
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from hashlib import sha1
from keyword import iskeyword
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup, escape

COMPILER = Path(__file__).read_bytes() + jinja2.__version__.encode()
"""What decides, beside its source, what becomes of a template."""


def quoted(value: object) -> str:
    """Return a value as HTML text: what `markupsafe.escape` says, but for text as plain text, sooner."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):  # type: ignore[operator]
        return value  # type: ignore[return-value]
    return escape(value)


def macro(function: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
    """Return a macro of a template, to call with its arguments in order or by name."""

    def call(*given: object, **named: object) -> Markup:
        if len(given) < len(names):
            given += tuple(named.pop(name, missing) for name in names[len(given) :])
        if named:
            raise TypeError(f"a macro with {names} was given {sorted(named)}")
        return str.__new__(Markup, function(*given))

    return call


class Direct(CodeGenerator):
    """Writes templates that escape with `quoted`, and get and call what they name as Python does.

    Jinja asks before each call whether what is called wants the context, and takes `a.b` for `a["b"]` too:
    nothing of ours wants it.
    """

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 — Jinja's signature
        """Write a call."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write what has a name within something."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write what makes a macro of the function above it."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
            return
        self.write(f"environment.macro(macro, {tuple(each.name for each in macro_ref.node.args)})")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:  # noqa: ANN401
        if not isinstance(node, nodes.TemplateData | nodes.Const):
            raise nodes.Impossible  # a compiled template is kept, and what a filter makes depends on more
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("environment.quoted(")
        if finalize.src is not None:
            self.write(finalize.src)


class Beside(FileSystemBytecodeCache):
    """Compiled templates in `__pycache__` beside their sources, where Python keeps its compiled modules."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder / "__pycache__"), f"%s.{sys.implementation.cache_tag}.pyc")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 — Jinja's signature
        """Return the name of a template as that of a file."""
        return name.replace("/", ".")

    def get_source_checksum(self, source: str) -> str:
        """Return a digest of all that a compiled template depends on."""
        return sha1(COMPILER + source.encode(), usedforsecurity=False).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a compiled template; what is damaged is compiled again."""
        with suppress(Exception):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template where that is possible and wanted."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


class Templates(Environment):
    """An environment for the templates of a folder; a name that one misspells raises."""

    code_generator_class = Direct
    quoted = staticmethod(quoted)
    macro = staticmethod(macro)

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            bytecode_cache=Beside(folder),
            undefined=StrictUndefined,
            optimized=False,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of the environment; Jinja copies a chain of two for every include."""
        return super().make_globals(d) if d else self.globals
