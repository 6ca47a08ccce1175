using CodeSynth.Generators.Binding.Protobuf;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding;

/// <summary>Holds an entity against its Protobuf message, or derives one.</summary>
internal static class ProtobufBinder
{
    /// <summary>Binds an entity that names a schema; derives one for an entity that does not.</summary>
    public static Bound<ProtobufFace> Bind(EntitySpec entity, SchemaLibrary schemas, CancellationToken cancellation)
    {
        if (entity.Protobuf is not { } use)
        {
            return new(ProtobufDerivation.Derive(entity, cancellation), EquatableArray<BoundName>.Empty, EquatableArray<BindingFault>.Empty);
        }

        IReadOnlyList<ProtoFile> files = SchemaLibrary.Matching(schemas.Protobuf, f => f.Path, use.File);
        if (files.Count != 1)
        {
            return Unknown(use.File, files.Count == 0 ? NoFile(schemas.Protobuf) : $"several files end so: {string.Join(", ", files.Select(f => f.Path))}. Write more of the path.");
        }

        // A file with mistakes, be it in what it imports, has its own diagnostic; whatever would be said here would follow from it.
        if (new ProtoLibrary(schemas.Protobuf).Resolve(files[0], cancellation).Schema is not { } schema)
        {
            return Nothing(EquatableArray<BindingFault>.Empty);
        }

        string fileName = ProtoPath.FileName(files[0].Path);
        ProtoMessage[] messages = [.. Messages(schema.Root.Messages)];
        ProtoMessage[] found = [.. Choose(messages, schema.Root, use.Type, entity.Type.Name)];
        return found.Length == 1
            ? Bind(entity, schema, fileName, found[0], cancellation)
            : Unknown($"{use.Type ?? "a message"} in {fileName}", WhichMessage(messages, found, use.Type, entity.Type.Name));
    }

    private static Bound<ProtobufFace> Bind(EntitySpec entity, ProtoSchema schema, string fileName, ProtoMessage message, CancellationToken cancellation)
    {
        var match = new ProtobufMatch(schema, cancellation);
        EquatableArray<ProtobufFieldSpec> fields = match.Message(string.Empty, entity.Fields, message);
        var spec = new ProtobufSchemaSpec(
            fileName,
            message.FullName,
            Text(schema.Root),
            IsDerived: false,
            schema.Imports.Where(i => !i.IsWellKnown).Select(Import).ToEquatableArray(),
            schema.MessageIndexes(message));
        return new(match.CanBeWritten ? new ProtobufFace(entity, spec, fields) : null, match.Names.ToEquatableArray(), match.Faults.ToEquatableArray());
    }

    private static ProtobufImportSpec Import(ProtoSource source) => new(
        source.ImportPath,
        Text(source.File),
        source.File.Imports.Select(i => i.Path).Where(p => !ProtoWellKnown.Contains(p)).ToEquatableArray());

    /// <summary>A file's text; how a check-out ends lines must not make another schema of it.</summary>
    private static string Text(ProtoFile file) => file.Text.Replace("\r\n", "\n");

    private static IEnumerable<ProtoMessage> Messages(IEnumerable<ProtoMessage> messages) => messages.SelectMany(m => Messages(m.Messages).Prepend(m));

    private static IEnumerable<ProtoMessage> Choose(ProtoMessage[] messages, ProtoFile file, string? wanted, string typeName)
    {
        if (wanted is not null)
        {
            ProtoMessage[] full = [.. messages.Where(m => m.FullName == wanted)];
            return full.Length != 0 ? full : messages.Where(m => m.Name == wanted);
        }

        ProtoMessage[] alike = [.. file.Messages.Where(m => m.Name == typeName)];
        return alike.Length != 0 || file.Messages.Count != 1 ? alike : file.Messages;
    }

    private static string NoFile(EquatableArray<ProtoFile> files) => files.Count == 0
        ? "the project has no .proto file. Add it as a <Protobuf> item."
        : $"no .proto file of the project has this name. There are {string.Join(", ", files.Select(f => ProtoPath.FileName(f.Path)).OrderBy(n => n, StringComparer.Ordinal))}; add the file as a <Protobuf> item, or mend the name.";

    private static string WhichMessage(ProtoMessage[] messages, ProtoMessage[] found, string? wanted, string typeName)
    {
        string there = string.Join(", ", messages.Select(m => m.FullName));
        return messages.Length == 0 ? "the file has no message."
            : found.Length > 1 ? $"several messages have this name. Write one of {string.Join(", ", found.Select(m => m.FullName))}."
            : wanted is not null ? $"the file has no such message. It has {there}."
            : $"the file has several messages and none is named '{typeName}'. Say which with 'Message = \"…\"': {there}.";
    }

    private static Bound<ProtobufFace> Unknown(string place, string reason) =>
        Nothing(new EquatableArray<BindingFault>([new BindingFault(BindingRule.UnknownSchema, string.Empty, place, reason, IsProtobuf: true)]));

    private static Bound<ProtobufFace> Nothing(EquatableArray<BindingFault> faults) => new(null, EquatableArray<BoundName>.Empty, faults);
}
