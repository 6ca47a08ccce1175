using System.Text.Json.Serialization;
using Ecommerce;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>System.Text.Json's source-generated serialiser for the example's entities, with the same names on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Payment))]
public sealed partial class EcommerceJson : JsonSerializerContext;
