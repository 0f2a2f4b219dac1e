using System.Text.Json.Serialization;

namespace Producers.App.Models;

/// <summary>A base that cannot stand alone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Rectangle), "rectangle")]
[JsonDerivedType(typeof(Group), "group")]
public abstract class Shape
{
    public string? Label { get; set; }
}

public sealed class Circle : Shape
{
    public double Radius { get; set; }
}

public sealed class Rectangle : Shape
{
    public int Width { get; set; }
    public int Height { get; set; }
}

public sealed class Group : Shape
{
    public List<Shape> Members { get; set; } = [];
}

/// <summary>A base that can stand alone, and the default name of the discriminator.</summary>
[JsonDerivedType(typeof(Pet), "pet")]
[JsonDerivedType(typeof(Cat), "cat")]
[JsonDerivedType(typeof(Dog), "dog")]
public class Pet
{
    public required string Name { get; set; }
}

public sealed class Cat : Pet
{
    public bool Indoor { get; set; }
}

public sealed class Dog : Pet
{
    public decimal? Weight { get; set; }
}

/// <summary>Shapes and pets together.</summary>
public sealed record Scene(Shape Background, Shape? Frame, List<Shape> Shapes, Dictionary<string, Pet> Pets);
