namespace CodeSynth.Schemas.Avro;

/// <summary>The primitive types of Avro.</summary>
internal enum AvroKind
{
    Null,
    Boolean,
    Int,
    Long,
    Float,
    Double,
    Bytes,
    String,
}
