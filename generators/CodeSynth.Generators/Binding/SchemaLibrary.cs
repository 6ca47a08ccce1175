using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding;

/// <summary>The schema files of a project.</summary>
/// <param name="Avro">The .avsc files.</param>
/// <param name="Protobuf">The .proto files.</param>
internal sealed record SchemaLibrary(EquatableArray<AvroFile> Avro, EquatableArray<ProtoFile> Protobuf)
{
    /// <summary>The files that a name means: those whose path ends with it, folder by folder.</summary>
    public static IReadOnlyList<T> Matching<T>(IEnumerable<T> files, Func<T, string> pathOf, string name)
    {
        string wanted = "/" + Slashes(name).TrimStart('/');
        return [.. files.Where(f => ("/" + Slashes(pathOf(f))).EndsWith(wanted, StringComparison.OrdinalIgnoreCase))];
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
