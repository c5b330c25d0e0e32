module org.example {
    requires org.wederhoor;
}
