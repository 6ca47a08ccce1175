using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>A .proto file together with all that it imports, so that every name in it is a full one that can be found here.</summary>
/// <param name="Root">The file.</param>
/// <param name="Imports">The files that it imports, directly or through others, those that are imported before those that import them; Google's well-known ones among them.</param>
internal sealed record ProtoSchema(ProtoFile Root, EquatableArray<ProtoSource> Imports);

/// <summary>A file as others import it.</summary>
/// <param name="ImportPath">The path in their imports.</param>
/// <param name="File">The file, its names resolved.</param>
/// <param name="IsWellKnown">Whether it is one of Google's own, which every registry and compiler brings along.</param>
internal sealed record ProtoSource(string ImportPath, ProtoFile File, bool IsWellKnown);
