using System.Collections.Immutable;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Binding;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Protobuf;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>The additional files of a project that are schemas, told by their endings.</summary>
internal static class SchemaFiles
{
    public static IncrementalValueProvider<SchemaLibrary> Provider(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<AvroFile>> avro = context.AdditionalTextsProvider
            .Where(static file => IsAvro(file))
            .Select(static (file, cancellation) => ParseAvro(file, cancellation))
            .WithTrackingName(TrackingNames.AvroFiles)
            .Collect();
        IncrementalValueProvider<ImmutableArray<ProtoFile>> protobuf = context.AdditionalTextsProvider
            .Where(static file => IsProtobuf(file))
            .Select(static (file, cancellation) => ParseProtobuf(file, cancellation))
            .WithTrackingName(TrackingNames.ProtobufFiles)
            .Collect();
        return avro.Combine(protobuf).Select(static (pair, _) => new SchemaLibrary(pair.Left.ToEquatableArray(), pair.Right.ToEquatableArray()));
    }

    /// <summary>The schemas among an analyzer's additional files.</summary>
    public static SchemaLibrary Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation) => new(
        files.Where(IsAvro).Select(f => ParseAvro(f, cancellation)).ToEquatableArray(),
        files.Where(IsProtobuf).Select(f => ParseProtobuf(f, cancellation)).ToEquatableArray());

    public static bool IsAvro(AdditionalText file) => file.Path.EndsWith(".avsc", StringComparison.OrdinalIgnoreCase);

    public static AvroFile ParseAvro(AdditionalText file, CancellationToken cancellation) =>
        AvroParser.Parse(file.Path, file.GetText(cancellation)?.ToString() ?? string.Empty, cancellation);

    public static bool IsProtobuf(AdditionalText file) => file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase);

    public static ProtoFile ParseProtobuf(AdditionalText file, CancellationToken cancellation) =>
        ProtoParser.Parse(file.Path, file.GetText(cancellation)?.ToString() ?? string.Empty, cancellation);
}
