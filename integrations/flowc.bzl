"""Draws the processes of a folder with the flowc that npm has installed.

    load("//:flowc.bzl", "flowcharts")

    flowcharts(
        name = "drawings",
        srcs = glob(["**/*.flow", "**/flowc.json"]),
    )

In the BUILD file of the workspace's root:

    filegroup(
        name = "flowc",
        srcs = glob(["node_modules/flowc/**", "node_modules/@resvg/**"]),
        visibility = ["//visibility:public"],
    )
"""

def _flowcharts_impl(ctx):
    out = ctx.actions.declare_directory(ctx.label.name)
    flowc = [file for file in ctx.files._flowc if file.path.endswith("/flowc/bin/flowc.cjs")][0]
    sources = ctx.actions.args()
    sources.add_all(ctx.files.srcs)

    # Bazel's sandbox is made of links, and flowc follows no link out of a project: it gets copies.
    ctx.actions.run_shell(
        outputs = [out],
        inputs = ctx.files.srcs + ctx.files._flowc,
        arguments = [flowc.path, out.path, ctx.label.package, ctx.attr.format, ctx.attr.shard, sources],
        command = """
set -eu
flowc=$PWD/$1 out=$PWD/$2 package=$3 format=$4 shard=$5
shift 5
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
tar -chf - "$@" | tar -xf - -C "$copy"
cd "$copy/$package"
node "$flowc" build . --quiet --no-cache --format "$format" --shard "$shard" --out "$out/"
""",
        use_default_shell_env = True,
        mnemonic = "Flowcharts",
    )
    return [DefaultInfo(files = depset([out]))]

flowcharts = rule(
    implementation = _flowcharts_impl,
    attrs = {
        "srcs": attr.label_list(allow_files = [".flow", "flowc.json"]),
        "format": attr.string(default = "svg"),
        "shard": attr.string(default = "1/1"),
        "_flowc": attr.label(default = "//:flowc"),
    },
)
