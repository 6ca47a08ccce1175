namespace CodeSynth.Avro;

/// <summary>Reads one item of an array or value of a map.</summary>
/// <typeparam name="T">The item.</typeparam>
/// <param name="reader">Where from.</param>
public delegate T AvroRead<out T>(ref AvroReader reader);
