using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Emission.Protobuf;

/// <summary>The Protobuf wire face of an entity, in a file of its own, so that an edit of the schema changes nothing else.</summary>
internal static class ProtobufFaceEmitter
{
    public static SourceText Emit(ProtobufFace face)
    {
        var writer = new SourceWriter();
        FileHeader.Write(writer, face.Entity.Type.MetadataName);
        return writer.ToSourceText();
    }
}
