namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from every other compilation, also from those that see this assembly's internals.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed partial class EmbeddedAttribute : Attribute;
