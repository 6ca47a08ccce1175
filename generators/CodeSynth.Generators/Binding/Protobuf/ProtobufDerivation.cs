using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>Makes a Protobuf schema for an entity that names none: proto3, a message named as the type, its fields numbered as they are declared.</summary>
internal static class ProtobufDerivation
{
    public static ProtobufFace Derive(EntitySpec entity, CancellationToken cancellation)
    {
        string name = DerivedNames.Identifier(string.Concat(entity.Type.Containers.Select(c => c.Name)) + entity.Type.Name);
        string package = string.Join(".", entity.Type.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(DerivedNames.Field));
        var message = new DerivedMessage(entity.Fields, cancellation);
        var text = new ProtoTextWriter();
        text.Line("syntax = \"proto3\";");
        if (package.Length != 0)
        {
            text.Gap();
            text.Line($"package {package};");
        }

        if (message.HasTimestamp)
        {
            text.Gap();
            text.Line("import \"google/protobuf/timestamp.proto\";");
        }

        text.Gap();
        text.Line($"// Derived from {entity.Type.MetadataName}. The fields are numbered as the properties are declared.");
        message.Write(text, name);
        return new ProtobufFace(
            entity,
            new ProtobufSchemaSpec(
                SnakeCase.Of(name) + ".proto",
                package.Length == 0 ? name : $"{package}.{name}",
                text.ToString(),
                IsDerived: true,
                EquatableArray<ProtobufImportSpec>.Empty,
                new EquatableArray<int>([0])),
            message.Fields.ToEquatableArray());
    }
}
