using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Generators.Binding;

/// <summary>Holds an entity against its Avro schema, or derives one.</summary>
internal static class AvroBinder
{
    /// <summary>Binds an entity that names a schema; derives one for an entity that does not.</summary>
    public static Bound<AvroFace> Bind(EntitySpec entity, SchemaLibrary schemas, CancellationToken cancellation) =>
        entity.Avro is { } use ? Given(entity, use, schemas.Avro, cancellation) : Derived(entity, cancellation);

    private static Bound<AvroFace> Given(EntitySpec entity, SchemaUse use, EquatableArray<AvroFile> files, CancellationToken cancellation)
    {
        AvroChoice choice = AvroChoice.Of(entity, use, files);
        var library = new AvroLibrary(files);
        if (choice is not { File: { Schema: { } schema } file, Record: { } record } || library.FaultsOf(file, cancellation).Count != 0)
        {
            return new Bound<AvroFace>(null, [], choice.Fault is { } fault ? new([fault]) : []); // a file's own faults are reported in it
        }

        var binder = new AvroRecordBinder(new AvroScope(schema, library), r => AvroChoice.FileName((library.FileOf(r.FullName) ?? file).Path), cancellation);
        AvroRecordForm? root = binder.Bind(record, entity.Fields, string.Empty);
        AvroFace? face = root is null ? null : new AvroFace(entity, AvroFaceSchemas.Of(file, record, library), root);
        return new Bound<AvroFace>(face, binder.Names.ToEquatableArray(), binder.Faults.ToEquatableArray());
    }

    private static Bound<AvroFace> Derived(EntitySpec entity, CancellationToken cancellation)
    {
        AvroDerivation derivation = AvroDerivation.Of(entity);
        var binder = new AvroRecordBinder(new AvroScope(derivation.Schema, null), _ => string.Empty, cancellation);
        AvroRecordForm root = binder.Bind(derivation.Root, derivation.Fields, string.Empty)!;
        string text = JsonLayout.Print(AvroText.Inline(derivation.Schema, null));
        var schema = new AvroFaceSchema(SnakeCase.Of(derivation.Root.Name) + ".avsc", derivation.Root.FullName, text) { IsDerived = true };
        return new Bound<AvroFace>(new AvroFace(entity, schema, root), [], []);
    }
}
