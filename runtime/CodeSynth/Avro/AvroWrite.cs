namespace CodeSynth.Avro;

/// <summary>Writes one item of an array or value of a map.</summary>
/// <typeparam name="T">The item.</typeparam>
/// <param name="writer">Where to.</param>
/// <param name="item">The item.</param>
public delegate void AvroWrite<in T>(ref AvroWriter writer, T item);
